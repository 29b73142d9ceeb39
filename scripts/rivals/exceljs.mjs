// The bundle that the package makes for browsers: the same code in Node and in a worker.
import ExcelJS from 'exceljs/dist/exceljs.min.js';

export async function read(bytes) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  let cells = 0;
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value !== null && !(cell.isMerged && cell.master !== cell)) cells++;
      });
    });
  });
  return cells;
}
