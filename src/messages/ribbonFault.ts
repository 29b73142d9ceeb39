/** For a button that failed where nobody foresaw it: at hand in both languages, since a file that is missing may be why. */
export const ribbonFault = {
  ja: {
    title: '改革台帳',
    sentence:
      '予期しないことが起きて、途中で止まりました。ブックが変わっていないか、サーバーにつながっているかを確かめて、もう一度押してください。',
  },
  en: {
    title: 'Kaikaku Daicho',
    sentence:
      'Something unexpected happened and it stopped. Check that the workbook is unchanged and that the server can be reached, then press the button again.',
  },
} as const;
