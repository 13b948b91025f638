/**
 * Shows how far a long work is, on a line of its own: a bar that moves on a terminal, a line at each quarter elsewhere.
 *
 * @param {{ isTTY?: boolean, columns?: number, write: (text: string) => unknown }} stream
 */
export function progressOn(stream) {
  let quarter = 0;
  let isDrawn = false;
  return {
    show({ done, total }) {
      const share = total === 0 ? 1 : done / total;
      const percent = `${Math.floor(share * 100)} %`;
      if (stream.isTTY) {
        const width = Math.max(10, Math.min(40, (stream.columns || 80) - 30));
        const full = Math.round(share * width);
        stream.write(`\r[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${percent}  ${done}/${total}`);
        isDrawn = true;
      } else if (total > 2000 && Math.floor(share * 4) > quarter) {
        quarter = Math.floor(share * 4);
        stream.write(`${percent}  ${done}/${total}\n`);
      }
    },
    end() {
      if (isDrawn) stream.write('\n');
    },
  };
}
