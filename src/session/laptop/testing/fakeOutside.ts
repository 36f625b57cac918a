// A session for tests of the laptop: takes commands into a trace, and answers calls when told to.

import { createStore } from "zustand/vanilla";
import type { Command } from "../../../model/command.ts";
import type { CallContent, Entry, EntryDraft } from "../../../model/entry.ts";
import type { HttpResponse } from "../../../model/http.ts";
import type { CallId } from "../../../model/id.ts";
import { virtualTime } from "../../../model/time.ts";
import { read } from "../../../readings/readings.ts";
import { evolve } from "../../../world/evolve.ts";
import type { World } from "../../../world/world.ts";
import type { SessionState } from "../../session.ts";
import { stillProject, stillState } from "../../testing/stillState.ts";
import type { Outside } from "../outside.ts";

export interface FakeOutside extends Outside {
  readonly commands: Command[];
  /** Calls nobody answered or hung up yet, in order. */
  readonly open: CallId[];
  /** Moves the clock to `ms` and puts an entry into the trace. */
  write(ms: number, draft: EntryDraft): void;
  /** Moves the clock; it stands still there. */
  advance(ms: number): void;
  answer(callId: CallId, response: HttpResponse, ms: number): void;
  restart(): void;
}

export function fakeOutside(): FakeOutside {
  const commands: Command[] = [];
  const open: CallId[] = [];
  const watchers = new Set<(entry: Entry, world: World) => void>();
  let tickets = 0;
  const store = createStore<SessionState>(fresh);

  function write(ms: number, draft: EntryDraft): void {
    const { world, readings } = store.getState();
    const entry: Entry = { seq: world.nextSeq, at: virtualTime(ms), cause: null, ...draft };
    evolve(world, entry);
    read(readings, entry, world);
    for (const watcher of watchers) watcher(entry, world);
    advance(ms);
  }

  function advance(ms: number): void {
    store.setState({ clock: { at: virtualTime(ms), next: null } });
  }

  function call(ticket: string, count: number, content: CallContent): void {
    const { world } = store.getState();
    for (let n = 1; n <= count; n++) {
      const callId: CallId = `call-${world.nextSeq}-${n}`;
      open.push(callId);
      write(world.now, { type: "call.sent", callId, ticket, content, arrivesAt: world.now });
    }
  }

  return {
    store,
    commands,
    open,
    write,
    advance,
    send(command) {
      commands.push(command);
      const { type } = command;
      if (type === "sendRequest") call(command.ticket, command.count, { front: "apiGateway", ...command });
      if (type === "sendMessage") call(command.ticket, command.count, { front: "queue", ...command });
      if (type === "requestOutside") call(command.ticket, command.count, { front: "outside", ...command });
      if (type === "invokeFunction") call(command.ticket, command.count, { front: "invoke", ...command });
    },
    newTicket: (prefix) => `${prefix}/${++tickets}`,
    hangUp(callId) {
      open.splice(open.indexOf(callId), 1);
      write(store.getState().world.now, { type: "call.hungUp", callId });
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    answer(callId, response, ms) {
      open.splice(open.indexOf(callId), 1);
      write(ms - 1, { type: "call.answered", callId, response, arrivesAt: virtualTime(ms) });
      write(ms, { type: "call.completed", callId });
    },
    restart: () => store.setState(fresh()),
  };
}

function fresh(): SessionState {
  const project = { ...stillProject, example: "none", files: {} };
  return stillState({ pace: { name: "max" }, playing: false, project });
}
