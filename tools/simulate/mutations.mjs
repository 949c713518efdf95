import { MUTATIONS } from './defects.mjs';
import { bundleSimulation } from './bundle.mjs';
import { runStories } from './run-stories.mjs';

/** A defect is to be noticed; told as short as can be it need not be. */
const TRIES = 60;

/** Plays each defect until the simulation notices it; prints a table. Resolves to whether all were noticed. */
export async function runMutations({ seeds, workers, only }) {
  const chosen = MUTATIONS.filter(({ name }) => only === undefined || new RegExp(only).test(name));
  const waiting = [...chosen];
  let survived = 0;
  const work = async () => {
    for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
      const found = await tryMutation(mutation, seeds);
      if (!found.caught) survived += 1;
      console.log(`${found.caught ? 'caught  ' : 'SURVIVED'}  ${mutation.name.padEnd(66)} ${found.told}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  console.log(`\n${chosen.length} defects, ${chosen.length - survived} caught.`);
  return survived === 0;
}

async function tryMutation(mutation, seeds) {
  const bundle = await bundleSimulation([mutation]).catch((error) => error);
  if (bundle instanceof Error) return { caught: false, told: `cannot be applied: ${firstLine(bundle)}` };
  try {
    const order = {
      first: 1,
      count: seeds,
      step: 1,
      stopAtFirst: true,
      aloud: false,
      tries: TRIES,
      theme: mutation.theme,
    };
    const [broken] = await runStories(bundle.file, order);
    if (!broken) return { caught: false, told: `not in ${seeds} stories` };
    return {
      caught: true,
      told: `${broken.law.padEnd(4)} seed ${broken.seed}, ${broken.story.length} of ${broken.of} steps`,
    };
  } catch (error) {
    return { caught: false, told: firstLine(error) };
  } finally {
    bundle.remove();
  }
}

const firstLine = (error) => error.message.split('\n').slice(0, 3).join(' ');
