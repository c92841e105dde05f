import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { UntakenAnswers } from './untaken-answers.js';

const MOST = 100;

/** Answers of so many bytes to networks, one a connection unless it is given. */
function scene() {
  const untaken = new UntakenAnswers(MOST);
  const answer = (network: string, bytes: number, socket = new Socket()) => {
    const response = new EventEmitter();
    untaken.add(network, socket, response as never, bytes);
    return { socket, take: () => response.emit('finish') };
  };
  return { answer };
}

const areGone = (...answers: readonly { readonly socket: Socket }[]) => answers.map(({ socket }) => socket.destroyed);

describe('answers that nobody takes', () => {
  it('are cut off where they become too much, those of who keeps most and the oldest first', () => {
    const { answer } = scene();
    const [slow, honest, slower] = [answer('crowd', 40), answer('one', 30), answer('crowd', 30)];
    expect(areGone(slow, honest, slower)).toEqual([false, false, false]);
    const next = answer('another', 10);
    expect(areGone(slow, honest, slower, next)).toEqual([true, false, false, false]);
    const last = answer('another', 31);
    expect(areGone(honest, slower, next, last)).toEqual([false, false, true, false]);
  });

  it('count no more when they are taken, on a connection that is used again', () => {
    const { answer } = scene();
    const socket = new Socket();
    for (let times = 0; times < 20; times += 1) answer('one', MOST, socket).take();
    expect(socket.destroyed).toBe(false);
    expect(socket.listenerCount('close')).toBe(0);
  });

  it('count no more when their connection is gone, however many wait there behind others', () => {
    const { answer } = scene();
    const socket = new Socket();
    const asked = [answer('crowd', 20, socket), answer('crowd', 60, socket)];
    socket.emit('close');
    for (const { take } of asked) take();
    expect(areGone(answer('one', MOST))).toEqual([false]);
  });

  it('count together on one connection, which goes with all of them', () => {
    const { answer } = scene();
    const socket = new Socket();
    for (let times = 0; times < 5; times += 1) answer('crowd', 20, socket);
    const honest = answer('one', 20);
    expect([socket.destroyed, ...areGone(honest)]).toEqual([true, false]);
  });

  it('are not counted for who is gone already', () => {
    const { answer } = scene();
    const gone = new Socket();
    gone.destroy();
    answer('crowd', MOST, gone);
    expect(areGone(answer('one', MOST))).toEqual([false]);
  });
});
