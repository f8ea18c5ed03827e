import type { ReactElement } from "react";

const RED = "#E8453C", AMBER = "#F5B400", GREEN = "#2E9E4F", GREY = "#8A8A8A", PINK = "#E7A19B", BLACK = "#3B3B3B";
const THREE = [RED, AMBER, GREEN], FOUR = [RED, AMBER, "#9CBF3B", GREEN], FIVE = [RED, "#F08A24", AMBER, "#9CBF3B", GREEN];

/** One icon of a conditional format's icon set (ECMA-376 ST_IconSetType); shape tells the rank as well as colour does. */
export function CellIcon({ set, index }: { readonly set: string; readonly index: number }): ReactElement {
  return (
    <svg className="cell-icon" viewBox="0 0 16 16" aria-hidden="true">
      {shapeOf(set, index)}
    </svg>
  );
}

function shapeOf(set: string, index: number): ReactElement {
  const count = Number(set[0]) || 3;
  const colors = count === 5 ? FIVE : count === 4 ? FOUR : THREE;
  const color = /Gray/.test(set) ? GREY : colors[index] ?? GREY;
  if (/Arrows/.test(set)) return <Arrow turn={180 - (index * 180) / (count - 1)} color={color} />;
  if (/Flags/.test(set)) return <path d="M4 2v12M4 3h8l-2 2.5L12 8H4" fill={color} stroke={color} strokeWidth="1.4" />;
  if (/Signs/.test(set)) return signOf(index, color);
  if (/Symbols/.test(set)) return symbolOf(index, color);
  if (/Triangles/.test(set)) return index === 1 ? <rect x="2" y="6.5" width="12" height="3" fill={AMBER} /> : <path d={index === 2 ? "M8 3l6 9H2z" : "M8 13l6-9H2z"} fill={color} />;
  if (/Stars/.test(set)) return <Star share={index / 2} />;
  if (/Rating/.test(set)) return <Bars filled={index + (count === 5 ? 0 : 1)} count={4} />;
  if (/Quarters/.test(set)) return <Quarter share={1 - index / 4} />;
  if (/Boxes/.test(set)) return <Boxes filled={index} />;
  if (/RedToBlack/.test(set)) return <circle cx="8" cy="8" r="6" fill={[BLACK, GREY, PINK, RED][index] ?? RED} />;
  return <circle cx="8" cy="8" r="6" fill={color} stroke="rgba(0,0,0,.25)" strokeWidth=".6" />;
}

function Arrow({ turn, color }: { readonly turn: number; readonly color: string }) {
  return <path d="M8 2l5.5 6H10.5v6h-5V8H2.5z" fill={color} transform={`rotate(${turn} 8 8)`} />;
}

function signOf(index: number, color: string): ReactElement {
  if (index === 2) return <circle cx="8" cy="8" r="6" fill={color} />;
  return index === 1 ? <path d="M8 2l6.5 12h-13z" fill={color} /> : <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill={color} />;
}

function symbolOf(index: number, color: string): ReactElement {
  const mark = ["M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6", "M8 4v5M8 11v1.2", "M4.8 8.4l2.2 2.3 4.2-5"][index] ?? "";
  return <><circle cx="8" cy="8" r="6.5" fill={color} /><path d={mark} stroke="#fff" strokeWidth="1.8" fill="none" /></>;
}

function Star({ share }: { readonly share: number }) {
  const path = "M8 1.5l2 4.4 4.7.5-3.5 3.2 1 4.7L8 11.900l-4.200 2.400 1-4.700L1.300 6.400 6 5.900z";
  return <><path d={path} fill="#fff" stroke={AMBER} /><svg x="0" y="0" width={16 * share} height="16" viewBox={`0 0 ${16 * share || 1} 16`}><path d={path} fill={AMBER} /></svg></>;
}

function Bars({ filled, count }: { readonly filled: number; readonly count: number }) {
  return <>{Array.from({ length: count }, (_, n) => <rect key={n} x={1.5 + n * 3.4} y={11 - n * 3} width="2.6" height={4 + n * 3} fill={n < filled ? "#3B6FB6" : "#D0D0D0"} />)}</>;
}

function Quarter({ share }: { readonly share: number }) {
  const angle = share * 2 * Math.PI, x = 8 + 6 * Math.sin(angle), y = 8 - 6 * Math.cos(angle);
  return (
    <>
      <circle cx="8" cy="8" r="6" fill={share >= 1 ? "#fff" : BLACK} stroke={BLACK} />
      {share > 0 && share < 1 && <path d={`M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`} fill="#fff" />}
    </>
  );
}

function Boxes({ filled }: { readonly filled: number }) {
  return <>{[0, 1, 2, 3].map((n) => <rect key={n} x={2 + (n % 2) * 6.4} y={n < 2 ? 8.400 : 2} width="5.4" height="5.4" fill={n < filled ? "#3B6FB6" : "#D0D0D0"} />)}</>;
}
