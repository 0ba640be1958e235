/**
 * Why a tree model scores a customer as it does. Trees as plain arrays and one customer's values go in; the exact share of
 * every feature in the score leaves.
 */
@NullMarked
package io.levier.common.tree;

import org.jspecify.annotations.NullMarked;
