package com.namdamasco.localstack;
