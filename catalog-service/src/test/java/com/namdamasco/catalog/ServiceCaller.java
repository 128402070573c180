package com.namdamasco.catalog;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** All requests of the tests carry the service token, unless they say {@code noFilters()} or bring another one. */
final class ServiceCaller implements Filter {

    private static final String AUTHORIZATION = "Authorization";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName(AUTHORIZATION)) {
            request.header(AUTHORIZATION, "Bearer " + World.SERVICE_TOKEN);
        }
        return context.next(request, response);
    }
}
