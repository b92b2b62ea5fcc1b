import { describe, expect, it } from 'vitest'
import { findTurns } from '../../../src/threads/deeds/turns.ts'

const turnsIn = (sentence: string): string[] => findTurns(sentence).map(({ turn }) => turn)

describe('what a sentence says of an agreement', () => {
  it.each([
    ['The truce took effect at noon.', ['starts']],
    ['The Tam valley ceasefire has entered into force.', ['starts']],
    ['Oskelia violated the truce on the Reed river.', ['breaks']],
    ['The shelling was a breach of the March agreement.', ['breaks']],
    ['Oskelia shelled Port Vard despite the truce.', ['breaks']],
    ['The ceasefire expired on Tuesday.', ['ends']],
    ['The truce collapsed within hours.', ['collapses']],
    ['Vardia suspended the grain agreement.', ['leaves']],
    ['Vardia is withdrawing from the treaty.', ['leaves']],
    ['Both sides extended the truce by a month.', ['extends']],
    ['They renewed the ceasefire.', ['renews']],
    ['A new treaty replaced the accord.', ['replaces']],
    ['Oskelia confirmed the ceasefire.', ['confirms']],
    ['Oskelia denied that it had agreed to a truce.', ['denies']],
    ['Oskelia freed ten prisoners as part of the truce deal.', ['under']],
  ])('%s', (sentence, turns) => expect(turnsIn(sentence)).toEqual(turns))

  it.each([
    'The truce will take effect at noon.',
    'The ceasefire is expected to expire on Tuesday.',
    'The parliament will vote to suspend the treaty.',
    'Vardia warned that it would end the ceasefire.',
    'If Oskelia violates the truce, Vardia will answer.',
    'The two ministers spoke about the truce.',
    'Vardia wants a ceasefire.',
    'Grain was held back when the second stage of the truce ended.',
    'They met to discuss the grain agreement.',
  ])('nothing: %s', (sentence) => expect(turnsIn(sentence)).toEqual([]))
})
