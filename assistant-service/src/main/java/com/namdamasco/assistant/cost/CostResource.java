package com.namdamasco.assistant.cost;

import com.namdamasco.assistant.takeover.ServiceToken;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the models cost; behind {@code ASSISTANT_SERVICE_TOKEN}. */
@Path("/api/costs")
@Produces(MediaType.APPLICATION_JSON)
@ServiceToken
public class CostResource {

    private static final int LONGEST_DAYS = 92;

    private final Costs costs;
    private final CostConfig config;

    CostResource(Costs costs, CostConfig config) {
        this.costs = costs;
        this.config = config;
    }

    /**
     * @param dailyBudgetUsd null when there is none
     * @param conversations the hundred most expensive ones
     */
    public record Report(
            LocalDate from,
            LocalDate to,
            BigDecimal totalUsd,
            BigDecimal dailyBudgetUsd,
            List<Costs.Day> days,
            List<Costs.Conversation> conversations) {}

    @GET
    @Operation(summary = "What the models cost by day and model, and by conversation; days of Venezuela, both included")
    public Report get(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate today = costs.today();
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last);
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
            throw new BadRequestException(
                    "from must not be after to, and at most " + LONGEST_DAYS + " days are told at once");
        }
        List<Costs.Day> days = costs.byDay(first, last);
        BigDecimal total = days.stream().map(Costs.Day::costUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Report(
                first, last, total, config.dailyBudgetUsd().orElse(null), days, costs.byConversation(first, last));
    }

    private static LocalDate day(String name, String value, LocalDate otherwise) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below: the value itself is the caller's to know.
        }
        throw new BadRequestException(name + " must be a date such as 2026-01-31");
    }
}
