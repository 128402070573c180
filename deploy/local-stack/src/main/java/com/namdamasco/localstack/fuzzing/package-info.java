/** Requests that nobody expects, made from a service's own OpenAPI document: for the services' tests and for ./deploy/chaos. */
package com.namdamasco.localstack.fuzzing;
