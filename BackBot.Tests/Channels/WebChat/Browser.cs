using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>Debian's Chromium, driven by Playwright; one process for all browser tests, one empty profile for every visit.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    internal Task<Visit> VisitAsync(BackBotServer server, Device? device = null) => VisitAsync(server.Address, device);

    internal async Task<Visit> VisitAsync(Uri address, Device? device = null)
    {
        var (width, height, scheme, touch) = device ?? Device.Desktop;
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            HasTouch = touch,
            IsMobile = touch,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(60_000);
        return new Visit(context, await context.NewPageAsync());
    }
}

/// <summary>What a person looks at.</summary>
internal sealed record Device(int Width, int Height, ColorScheme Scheme, bool Touch)
{
    public static Device Desktop { get; } = new(1200, 800, ColorScheme.Light, Touch: false);

    public static Device DarkDesktop { get; } = Desktop with { Scheme = ColorScheme.Dark };

    /// <summary>The narrowest phone in wide use.</summary>
    public static Device Phone { get; } = new(360, 740, ColorScheme.Light, Touch: true);

    public static Device DarkPhone { get; } = Phone with { Scheme = ColorScheme.Dark };
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
