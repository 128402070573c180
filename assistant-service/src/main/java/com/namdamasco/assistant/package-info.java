package com.namdamasco.assistant;
