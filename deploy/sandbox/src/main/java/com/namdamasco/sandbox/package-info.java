package com.namdamasco.sandbox;
