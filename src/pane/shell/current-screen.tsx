/** Which component shows which screen. What the first look does not need is loaded on demand. */

import { lazy, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { FoundScreen } from "../screens/found-screen";
import { NothingScreen } from "../screens/nothing-screen";
import { StartingScreen } from "../screens/starting-screen";
import { WorkingScreen } from "../screens/working-screen";

const loadReview = () => import(/* webpackChunkName: "review" */ "../screens/review-screens");
const ColumnsScreen = lazy(async () => ({ default: (await loadReview()).ColumnsScreen }));
const PreviewScreen = lazy(async () => ({ default: (await loadReview()).PreviewScreen }));
const ResultScreen = lazy(async () => ({ default: (await loadReview()).ResultScreen }));
const RegisterScreen = lazy(async () => ({ default: (await loadReview()).RegisterScreen }));
const ConfirmRestoreScreen = lazy(async () => ({ default: (await loadReview()).ConfirmRestoreScreen }));
const RestoredScreen = lazy(async () => ({ default: (await loadReview()).RestoredScreen }));
const FailedScreen = lazy(async () => ({ default: (await loadReview()).FailedScreen }));
export const DiagnosticsScreen = lazy(async () => ({ default: (await loadReview()).DiagnosticsScreen }));

/** A register with its regulation is shown by its own part of the pane. */
type OwnScreen = Exclude<Screen, { kind: "regulated" }>;

export function CurrentScreen({ screen }: { readonly screen: OwnScreen }): ReactNode {
  switch (screen.kind) {
    case "starting":
      return <StartingScreen />;
    case "nothing":
      return <NothingScreen screen={screen} />;
    case "found":
      return <FoundScreen screen={screen} />;
    case "columns":
      return <ColumnsScreen screen={screen} />;
    case "preview":
      return <PreviewScreen screen={screen} />;
    case "working":
      // The next screen is one of the review screens: fetch them while the workbook is read.
      return <WorkingScreen screen={screen} prepareNext={loadReview} />;
    case "result":
      return <ResultScreen screen={screen} />;
    case "register":
      return <RegisterScreen screen={screen} />;
    case "confirmRestore":
      return <ConfirmRestoreScreen screen={screen} />;
    case "restored":
      return <RestoredScreen screen={screen} />;
    case "failed":
      return <FailedScreen screen={screen} />;
  }
}
