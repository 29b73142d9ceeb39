import { displayLanguage } from '../excel/hostInfo';
import { whenReady } from '../excel/officeReady';
import { closeNotice } from '../excel/ribbonCommand';
import { loadMessages } from '../messages/messages';

/** The small window that a ribbon button opens: a title, sentences, and a button to close it. */
async function start(): Promise<void> {
  await whenReady();
  const [title = '', ...sentences] = decodeURIComponent(location.hash.slice(1)).split('\n');
  document.title = title;
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraphs = sentences.map((sentence) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentence;
    return paragraph;
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = (await loadMessages(displayLanguage())).action.close;
  button.addEventListener('click', closeNotice);
  const main = document.createElement('main');
  main.append(heading, ...paragraphs, button);
  document.body.append(main);
  button.focus();
}

void start();
