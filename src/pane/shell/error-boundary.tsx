/** The one boundary of the pane: what nobody expected becomes a report in words. */

import { Component, type ErrorInfo, type ReactNode } from "react";
import type { Texts } from "../texts/texts";
import { Notice } from "./notice";

interface Props {
  readonly texts: Texts;
  readonly reload: () => void;
  readonly diagnostics: () => string;
  readonly children: ReactNode;
}

interface State {
  readonly error: { readonly cause: unknown; readonly stack: string } | null;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { error: { cause, stack: "" } };
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo): void {
    this.setState({ error: { cause, stack: info.componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) {
      return this.props.children;
    }
    const words = this.props.texts.crash;
    return <Notice texts={this.props.texts} words={words} reload={this.props.reload} log={() => crashLog(error, this.props.diagnostics)} />;
  }
}

function crashLog(error: { readonly cause: unknown; readonly stack: string }, diagnostics: () => string): string {
  const { cause } = error;
  const what = cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause);
  let log: string;
  try {
    log = diagnostics();
  } catch (second) {
    log = `diagnostics(): ${String(second)}`;
  }
  return [what, error.stack.trim(), log].filter((part) => part !== "").join("\n\n");
}
