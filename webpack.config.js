/**
 * Two builds from one configuration:
 *   npm run build   dist/: what is published (task pane, icons, manifest with the production address, office.js from Microsoft's CDN)
 *   npm start       the same pane with office.js from node_modules, and the embedded host's page beside it (env.target = "start")
 * Build variables (environment): PRODUCTION_URL, where dist/ will be served (https, ends with /); OFFICE_JS_URL, e.g. for Microsoft 365
 * operated by 21Vianet https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { sources, Compilation } = require("webpack");

const DEVELOPMENT_URL = "https://localhost:3000/";
const PRODUCTION_URL = process.env.PRODUCTION_URL ?? "https://project-register.example.com/";
const OFFICE_JS_CDN = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

module.exports = (env = {}, argv = {}) => {
  const isStart = env.target === "start";
  const officeJsUrl = isStart ? "/office-js/office.js" : OFFICE_JS_CDN;
  for (const [name, url] of [["PRODUCTION_URL", PRODUCTION_URL], ["OFFICE_JS_URL", OFFICE_JS_CDN]]) {
    if (!/^https:\/\/[^\s"'<>]+$/.test(url)) throw new Error(`${name} must be an https address, got "${url}"`);
  }
  if (!PRODUCTION_URL.endsWith("/")) throw new Error(`PRODUCTION_URL must end with "/", got "${PRODUCTION_URL}"`);

  const pages = [page("taskpane", panePolicy(officeJsUrl), { officeJsUrl })];
  if (isStart) pages.push(page("host-page", HOST_POLICY, {}));
  return {
    mode: argv.mode ?? "production",
    target: ["web", "es2021"],
    // No eval in any build: the pages' content security policy forbids it.
    devtool: "source-map",
    entry: {
      taskpane: "./src/main/taskpane.tsx",
      ...(isStart ? { "host-page": "./src/main/host-page.tsx" } : {}),
    },
    output: {
      path: path.resolve(__dirname, isStart ? ".cache/start" : "dist"),
      filename: isStart ? "[name].js" : "[name].[contenthash:8].js",
      chunkFilename: isStart ? "[name].chunk.js" : "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "swc-loader", options: SWC },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: isStart ? "[name].css" : "[name].[contenthash:8].css" }), ...pages, ...(isStart ? [] : [published()])],
    performance: { hints: false },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
    stats: "errors-warnings",
  };
};

const SWC = {
  jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2021", transform: { react: { runtime: "automatic" } } },
};

// Fluent UI writes its styles at run time, hence 'unsafe-inline' for styles only.
function panePolicy(officeJsUrl) {
  const office = officeJsUrl.startsWith("https:") ? ` ${new URL(officeJsUrl).origin}` : "";
  return `default-src 'none'; script-src 'self'${office}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'`;
}

const HOST_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src https:; base-uri 'none'; form-action 'none'; object-src 'none'";

function page(name, contentSecurityPolicy, options) {
  return new HtmlWebpackPlugin({
    template: `./src/main/${name}.html`, filename: `${name}.html`, chunks: [name], scriptLoading: "defer", contentSecurityPolicy, ...options,
  });
}

/** Puts icons and the manifest into dist/, the manifest with the production address. */
function published() {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("published", (compilation) => {
        compilation.hooks.processAssets.tap({ name: "published", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
          const manifest = readFileSync(path.resolve(__dirname, "manifest.xml"), "utf8").replaceAll(DEVELOPMENT_URL, PRODUCTION_URL);
          compilation.emitAsset("manifest.xml", new sources.RawSource(manifest));
          for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 96, 128]) {
            const icon = `assets/icons/icon-${size}.png`;
            compilation.emitAsset(icon, new sources.RawSource(readFileSync(path.resolve(__dirname, icon))));
          }
          compilation.fileDependencies.add(path.resolve(__dirname, "manifest.xml"));
        });
      });
    },
  };
}
