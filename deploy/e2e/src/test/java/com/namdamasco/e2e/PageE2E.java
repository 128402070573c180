package com.namdamasco.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The sandbox's page in a real browser: the customer's phone and the agent's dashboard, live. */
@ExtendWith(Damasco.class)
class PageE2E {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double MILLIS = Damasco.BOUND.toMillis();

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No chromium: run deploy/setup"));
    }

    @Test
    void theCustomerIsAnsweredAndTheAgentSilencesTheAssistant(Damasco.Running damasco) {
        List<String> errors = new ArrayList<>();
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900))) {
            page.onPageError(errors::add);
            page.navigate(damasco.deployment().sandbox().url().toString());
            page.getByTestId("phone-channel-wa").click();

            write(page, "phone-input", "phone-send", "¿Tienen televisores de 32 pulgadas?");
            Locator answers = phoneMessages(page, "bot");
            assertThat(answers).hasCount(1, within());
            assertThat(answers.first()).containsText("32\"");
            assertThat(dashboardMessages(page, "bot")).hasCount(1, within());
            assertState(page, "bot");

            write(page, "agent-input", "agent-send", "Hola, soy Carla. ¿Te aparto uno?");
            assertThat(phoneMessages(page, "agent")).hasCount(1, within());
            assertState(page, "paused");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "page.png")));

            write(page, "phone-input", "phone-send", "¿Y de 43 pulgadas?");
            assertThat(dashboardMessages(page, "customer")).hasCount(2, within());
            assertThatAnotherCustomerIsAnsweredMeanwhile(damasco);
            assertThat(answers).hasCount(1);
        }
        assertThat(errors).isEmpty();
    }

    private static void write(Page page, String input, String send, String text) {
        page.getByTestId(input).fill(text);
        page.getByTestId(send).click();
    }

    private static Locator phoneMessages(Page page, String author) {
        return page.locator("[data-testid=phone-message][data-author=" + author + "]");
    }

    private static Locator dashboardMessages(Page page, String author) {
        return page.locator("[data-testid=dashboard-message][data-author=" + author + "]");
    }

    private static void assertState(Page page, String state) {
        assertThat(page.getByTestId("selected-conversation-state"))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(MILLIS));
    }

    private static void assertThatAnotherCustomerIsAnsweredMeanwhile(Damasco.Running damasco) {
        Conversation other = damasco.conversation("web");
        other.customerWrites("Hola");
        other.awaitReply(1);
    }

    private static LocatorAssertions.HasCountOptions within() {
        return new LocatorAssertions.HasCountOptions().setTimeout(MILLIS);
    }
}
