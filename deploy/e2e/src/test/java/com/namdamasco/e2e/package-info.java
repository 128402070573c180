package com.namdamasco.e2e;
