// Loaded into the API by `bench --profile FOLDER` (node --import): the message "profile" begins a CPU profile, the next
// one ends it and writes it to CHENGJIE_PROFILE_FILE.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

let session: Session | undefined;

async function toggle(): Promise<void> {
  if (session) {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    session = undefined;
    writeFileSync(process.env['CHENGJIE_PROFILE_FILE'] ?? 'api.cpuprofile', JSON.stringify(profile));
    process.send?.('profiled');
  } else {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
  }
}

process.on('message', (message) => message === 'profile' && void toggle());
