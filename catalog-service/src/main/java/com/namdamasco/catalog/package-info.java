package com.namdamasco.catalog;
