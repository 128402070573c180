/** What the language models cost: booked by call, counted by day and conversation, and held within a day's budget. */
package com.namdamasco.assistant.cost;
