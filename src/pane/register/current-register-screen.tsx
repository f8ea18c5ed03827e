/** Which component shows which screen of the register. Forms bring large inputs with them and load when one is opened. */

import { lazy, type ReactNode } from "react";
import type { RegisterScreen } from "../../app/register/state";
import { ChangesScreen } from "./screens/changes-screen";
import { CheckScreen } from "./screens/check-screen";
import { FailedScreen } from "./screens/failed-screen";
import { MoreScreen } from "./screens/more-screen";
import { NewScreen } from "./screens/new-screen";
import { OverviewScreen } from "./screens/overview-screen";
import { ProjectScreen } from "./screens/project-screen";
import { RegulationScreen } from "./screens/regulation-screen";
import { WorkingScreen } from "./screens/working-screen";

const loadForms = () => import(/* webpackChunkName: "forms" */ "./screens/form-screens");
const FormScreen = lazy(async () => ({ default: (await loadForms()).FormScreen }));
const StepScreen = lazy(async () => ({ default: (await loadForms()).StepScreen }));

export function CurrentRegisterScreen({ screen }: { readonly screen: RegisterScreen }): ReactNode {
  switch (screen.kind) {
    case "overview":
      return <OverviewScreen screen={screen} />;
    case "project":
      return <ProjectScreen screen={screen} />;
    case "more":
      return <MoreScreen screen={screen} />;
    case "form":
      return <FormScreen screen={screen} />;
    case "step":
      return <StepScreen screen={screen} />;
    case "check":
      return <CheckScreen screen={screen} />;
    case "regulation":
      return <RegulationScreen screen={screen} />;
    case "complete":
    case "uncomplete":
      return <ChangesScreen screen={screen} />;
    case "new":
      return <NewScreen screen={screen} />;
    case "working":
      return <WorkingScreen screen={screen} />;
    case "gone":
      return <WorkingScreen screen={{ kind: "working", task: "reading", done: 0, total: 0 }} />;
    case "failed":
      return <FailedScreen screen={screen} />;
  }
}
