package org.vigie.nlp.dependency;

import org.vigie.nlp.text.CharRange;

/**
 * A word of a sentence and what it depends on.
 *
 * @param index its place in the sentence, from 1
 * @param word the word; of a French contraction such as "du", each of its words ("de", "le")
 * @param place where it stands in the text; the words of a contraction share its place
 * @param head the index of the word that it depends on; 0 for the root, −1 where none was found
 * @param relation how, in the terms of Universal Dependencies, such as "nsubj"; empty where none
 *     was found
 */
public record ParsedWord(int index, String word, CharRange place, int head, String relation) {}
