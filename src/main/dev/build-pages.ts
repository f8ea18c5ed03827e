/** Builds the pages of `npm start` into .cache/start, once or on every change. */
import webpack, { type Compiler, type Configuration, type Stats } from "webpack";
import configure from "../../../webpack.config.js";

export function buildPages(options: { watch: boolean; onBuilt?: (summary: string) => void }): Promise<Compiler> {
  const compiler = webpack(configure({ target: "start" }, { mode: "development" }) as Configuration);
  return new Promise((resolve, reject) => {
    let isFirst = true;
    const finish = (error: Error | null | undefined, stats: Stats | undefined) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString({ preset: "errors-only", colors: false })) : null);
      if (isFirst && failure) reject(failure);
      else if (isFirst) resolve(compiler);
      else options.onBuilt?.(failure ? failure.message : "pages rebuilt");
      isFirst = false;
    };
    if (options.watch) compiler.watch({ aggregateTimeout: 200 }, finish);
    else compiler.run((error, stats) => compiler.close((closing) => finish(error ?? closing, stats)));
  });
}
