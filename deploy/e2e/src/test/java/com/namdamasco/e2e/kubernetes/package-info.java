/** What is in deploy/kubernetes and deploy/compose.yaml, read and judged; nothing of it runs here. */
package com.namdamasco.e2e.kubernetes;
