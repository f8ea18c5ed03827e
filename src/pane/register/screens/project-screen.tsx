/** 项目: the project that the cursor is on. What it waits for stands on top, with the one act that goes on from here. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ProjectCard, RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { Disclosure } from "../../parts/disclosure";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { CardActs } from "../parts/card-acts";
import { Deviations } from "../parts/deviations";
import { DoneSteps } from "../parts/done-steps";
import { NoteList } from "../parts/note-list";
import { RegisterAct } from "../parts/register-act";
import { RelatedRows } from "../parts/related-rows";
import { Section } from "../parts/section";
import { StageTrack } from "../parts/stage-track";
import { WaitsFor } from "../parts/waits-for";
import { useRegister } from "../register-context";

/** So many acts are in sight at first; more would bury what matters. */
const FEW = 4;

const useStyles = makeStyles({
  title: { display: "flex", flexDirection: "column", gap: "2px" },
  number: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  name: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  edit: { flexShrink: 0, marginInlineEnd: "-8px" },
  disclosures: { display: "flex", flexDirection: "column" },
});

export function ProjectScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "project" }> }): ReactNode {
  const textStyles = useTextStyles();
  const { words } = useRegister();
  const { projectsRegister } = screen;
  if (screen.card === null) {
    return (
      <ScreenLayout actions={projectsRegister !== null && <ActionRow place="afterText"><RegisterAct label={words.overview.addProject} run={(register) => register.startRecord(projectsRegister)} /></ActionRow>}>
        <ScreenHeading>{words.project.none}</ScreenHeading>
        <p className={textStyles.paragraph}>{screen.hint}</p>
      </ScreenLayout>
    );
  }
  return <Card card={screen.card} />;
}

function Card({ card }: { readonly card: ProjectCard }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  const [sheet] = card.missing.map(({ cell }) => cell.slice(0, cell.lastIndexOf("!")));
  const possible = card.acts.filter(({ reason }) => reason === null);
  const not = card.acts.filter(({ reason }) => reason !== null);
  const count = (items: readonly unknown[]) => ({ number: items.length, words: words.project.fields(items.length) });
  return (
    <ScreenLayout>
      <div className={styles.title}>
        {card.name !== "" && card.number !== "" && <p className={styles.number}>{card.number}</p>}
        <div className={styles.name}>
          <ScreenHeading>{card.name === "" ? card.number : card.name}</ScreenHeading>
          <RegisterAct label={words.project.edit} run={(register) => register.editProject()} appearance="subtle" size="small" icon={<EditRegular aria-hidden />} className={styles.edit} />
        </div>
        {card.facts.length > 0 && <p className={textStyles.quiet}>{card.facts.join(" · ")}</p>}
      </div>
      {card.stages.length > 0 && <StageTrack stages={card.stages} />}
      <WaitsFor text={card.waitsFor} primary={card.primary} />
      {card.deviations.length > 0 && <Deviations deviations={card.deviations} />}
      {card.missing.length > 0 && (
        <Section title={words.project.missing}>
          <NoteList notes={card.missing.map(({ cell, label }) => ({ cell, text: label }))} knownSheet={(sheet ?? "").replace(/^'|'$/g, "")} />
        </Section>
      )}
      <div className={styles.disclosures}>
        {possible.length > 0 && <Disclosure title={words.project.possible} level="h3" opensAtFirst={possible.length <= FEW} count={count(possible)}><CardActs acts={possible} /></Disclosure>}
        {not.length > 0 && <Disclosure title={words.project.notPossible} level="h3" count={count(not)}><CardActs acts={not} /></Disclosure>}
        {card.related.length > 0 && <Disclosure title={words.project.related} level="h3" count={count(card.related)}><RelatedRows related={card.related} /></Disclosure>}
        {card.done.length > 0 && <Disclosure title={words.project.done} level="h3" count={count(card.done)}><DoneSteps done={card.done} /></Disclosure>}
      </div>
    </ScreenLayout>
  );
}
