/** What becomes of customers' data: how long they are kept, and how they are erased when a customer asks for it (docs/operations-data.md). */
package com.namdamasco.assistant.privacy;
