/** The command ./deploy/up: options, sample catalogue, one checked question, and what is printed. */
package com.namdamasco.localstack.up;
