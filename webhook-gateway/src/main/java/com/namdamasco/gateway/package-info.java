package com.namdamasco.gateway;
