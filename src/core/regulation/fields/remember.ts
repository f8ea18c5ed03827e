/**
 * A pure reader of texts that remembers its last answers: a column of 10,000 cells holds few different texts, and is looked at several times.
 * The memory is emptied when it is full, so that it cannot grow with the sheets of a day.
 */
export function remember<Answer>(read: (text: string) => Answer, size = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= size) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}
