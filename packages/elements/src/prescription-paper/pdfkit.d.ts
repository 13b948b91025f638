/** The whole of pdfkit, of which `pdf-kit.ts` types what is used. */
declare module 'pdfkit' {
  const PDFDocument: new (options: Record<string, unknown>) => unknown;
  export default PDFDocument;
}

/** Made by scripts/paper-library.mjs: the fonts of the PDF, deflated, in base64. */
declare module 'virtual:paper-fonts' {
  export const regular: string;
  export const bold: string;
}
