/** 更多: what keeps the workbook in order, in sight without scrolling; then its registers, of which there may be twenty. */

import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { CommandButton } from "../../parts/command-button";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { usePane } from "../../shell/pane-context";
import { ActButton } from "../../parts/act-button";
import { ActLine, ActLines } from "../parts/act-lines";
import { RegisterAct } from "../parts/register-act";
import { RegisterList } from "../parts/register-list";
import { Section } from "../parts/section";
import { useRegister } from "../register-context";

export function MoreScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "more" }> }): ReactNode {
  const { commands } = usePane();
  const { words, showDiagnostics } = useRegister();
  const texts = words.more;
  return (
    <ScreenLayout>
      <ScreenHeading isHidden>{texts.heading}</ScreenHeading>
      <Section title={texts.care}>
        <ActLines>
          <ActLine hint={texts.checkHint}><RegisterAct label={texts.check} run={(register) => register.check()} /></ActLine>
          <ActLine hint={texts.regulationHint(screen.regulationTitle, screen.edition)}><RegisterAct label={texts.regulation} run={(register) => register.readRegulation()} /></ActLine>
          {screen.canUncomplete && <ActLine hint={texts.uncompleteHint}><RegisterAct label={texts.uncomplete} run={(register) => register.planUncompletion()} /></ActLine>}
          {screen.canRestore && <ActLine hint={texts.restoreHint}><CommandButton command={commands.restore} /></ActLine>}
          <ActLine hint={texts.diagnosticsHint}><ActButton label={texts.diagnostics} enabled run={showDiagnostics} /></ActLine>
        </ActLines>
      </Section>
      <Section title={texts.registers}><RegisterList registers={screen.registers} /></Section>
    </ScreenLayout>
  );
}
