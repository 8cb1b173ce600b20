import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Cron } from 'croner';

type ScheduledFunction = { name: string; region: string; schedule: string; timeZone?: string };

/** What the functions emulator says about one function. */
type FunctionTrigger = {
  entryPoint: string;
  region?: string;
  schedule?: { schedule: string; timeZone?: string | null };
};

export type Scheduler = {
  names: string[];
  /**
   * Address of the server; `POST <address>/__run/<name>` runs a scheduled function now and answers
   * when it has finished.
   */
  address: string;
  stop(): void;
};

/**
 * Stands in for Cloud Scheduler in the local stack: the emulators run scheduled functions only when
 * asked. Like the real one it can also run a function at once, which stories use instead of waiting
 * for the next minute.
 */
export async function startScheduler(project: string, functionsPort: number): Promise<Scheduler> {
  const address = `http://127.0.0.1:${functionsPort}`;
  const functions = await scheduledFunctions(address);
  const jobs = functions.map((scheduled) => {
    const options = {
      // A function whose run takes longer than its interval is not started a second time.
      protect: true,
      catch: () => {},
      ...(scheduled.timeZone ? { timezone: scheduled.timeZone } : {}),
    };
    return new Cron(toCron(scheduled.schedule), options, async () => {
      await runScheduled(address, project, scheduled);
    });
  });
  const onDemand = await listen(async (name) => {
    const scheduled = functions.find((candidate) => candidate.name === name);
    return scheduled ? runScheduled(address, project, scheduled) : 404;
  });
  return {
    names: functions.map((scheduled) => scheduled.name),
    address: `http://127.0.0.1:${(onDemand.address() as AddressInfo).port}`,
    stop: () => {
      for (const job of jobs) job.stop();
      onDemand.close();
    },
  };
}

/** Listens on this machine only, and answers `POST /__run/<name>` with the status of the run. */
export function listen(run: (name: string) => Promise<number>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const name = /^\/__run\/(\w+)$/.exec(request.url ?? '')?.[1];
    const isRun = request.method === 'POST' && name !== undefined;
    response.statusCode = isRun ? await run(name).catch(() => 502) : 404;
    response.end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function scheduledFunctions(address: string): Promise<ScheduledFunction[]> {
  const response = await fetch(`${address}/backends`);
  const { backends } = (await response.json()) as {
    backends: { functionTriggers: FunctionTrigger[] }[];
  };
  // The emulator lists a function once for each time it loaded the code.
  const byName = new Map<string, ScheduledFunction>();
  const scheduled = backends
    .flatMap((backend) => backend.functionTriggers)
    .flatMap(({ entryPoint, region, schedule }) =>
      schedule?.schedule
        ? [
            {
              name: entryPoint,
              region: region ?? 'us-central1',
              schedule: schedule.schedule,
              ...(schedule.timeZone ? { timeZone: schedule.timeZone } : {}),
            },
          ]
        : [],
    );
  for (const scheduledFunction of scheduled) byName.set(scheduledFunction.name, scheduledFunction);
  return [...byName.values()];
}

async function runScheduled(
  address: string,
  project: string,
  { name, region }: ScheduledFunction,
): Promise<number> {
  const id = `${region}-${name.replaceAll('.', '-')}-0`;
  const response = await fetch(`${address}/functions/projects/${project}/triggers/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ data: {} }),
  });
  return response.status;
}

/**
 * Converts App Engine's wording of a schedule (`every 5 minutes`, `every day 03:00`) to a crontab
 * line.
 */
export function toCron(schedule: string): string {
  const every = /^every (\d+) (minutes?|mins|hours?)$/.exec(schedule.trim());
  if (every) return every[2]?.startsWith('h') ? `0 */${every[1]} * * *` : `*/${every[1]} * * * *`;
  const daily = /^every day (\d{1,2}):(\d{2})$/.exec(schedule.trim());
  if (daily) return `${Number(daily[2])} ${Number(daily[1])} * * *`;
  return schedule;
}
