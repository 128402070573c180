/**
 * Asking a language model: which provider and model, how long, how often, and within which bounds of tokens, tool calls and
 * money. What the agent says is none of its business. docs/models.md.
 */
package com.namdamasco.assistant.model;
