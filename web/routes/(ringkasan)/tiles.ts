/** Where a province stands on the tile grid (15 columns, 5 rows, counted from 1), and its two letters. */
export interface Tile {
  code: string;
  short: string;
  column: number;
  row: number;
}

const ROWS = [
  '11:AC:1 12:SU:2 21:KR:4 65:KU:8 75:GO:10 71:SA:11',
  '13:SB:2 14:RI:3 15:JA:4 61:KB:6 62:KT:7 64:KI:8 72:ST:10 82:MU:12 96:PD:13 92:PB:14 91:PA:15',
  '17:BE:3 16:SS:4 19:BB:5 63:KS:8 76:SR:9 73:SN:10 74:SG:11 81:MA:12 94:PT:14 95:PE:15',
  '18:LA:4 36:BT:5 31:JK:6 33:JT:7 35:JI:8 93:PS:15',
  '32:JB:6 34:YO:7 51:BA:9 52:NB:10 53:NT:11',
];

/** All 38 provinces; neighbours on the map are neighbours on the grid wherever a grid allows it. */
export const TILES: readonly Tile[] = ROWS.flatMap((line, at) =>
  line.split(' ').map((entry) => {
    const [code = '', short = '', column = ''] = entry.split(':');
    return { code, short, column: Number(column), row: at + 1 };
  }),
);
