using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>A person at the page. What the browser complains about is kept, so that a test can ask for silence.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(RepositoryFolder(), "artifacts", "webchat");

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        Watch(page);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, refused content and failed scripts, in order.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILocator Transcript => Page.Locator(".webchat__basic-transcript");

    public ILocator Banner => Page.Locator("#banner");

    /// <summary>What is said in the conversation, as it stands on the screen; the copies for screen readers are left out.</summary>
    public ILocator Bubbles => Page.Locator(".webchat__bubble__content");

    public ILocator Bubble(string text) => Bubbles.GetByText(text, new LocatorGetByTextOptions { Exact = true });

    public ILocator SendBox => Page.Locator(".webchat__send-box textarea");

    /// <summary>One of the answers that the bot suggests.</summary>
    public ILocator Choice(string title) =>
        Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = title, Exact = true });

    /// <summary>Opens the page and waits for the greeting.</summary>
    public async Task OpenAsync(string path = "/")
    {
        await Page.GotoAsync(path);
        await Bubble(EchoTurns.Greeting).WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await SendBox.FillAsync(text);
        await SendBox.PressAsync("Enter");
    }

    /// <summary>Says something and waits until it was answered.</summary>
    public async Task TalkAsync(string text)
    {
        await SayAsync(text);
        await Bubble($"Echo: {text}").WaitForAsync();
    }

    /// <summary>The page looks at once whether all is well, as it does by itself now and then.</summary>
    public Task WakeAsync() => Page.EvaluateAsync("dispatchEvent(new Event('online'))");

    public async Task<IPage> OpenAnotherTabAsync()
    {
        var tab = await _context.NewPageAsync();
        Watch(tab);
        await tab.GotoAsync("/");
        return tab;
    }

    public Task SetOfflineAsync(bool offline) => _context.SetOfflineAsync(offline);

    /// <summary>Leaves a picture in artifacts/webchat for people to look at.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png") });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from inside the repository.");
        }

        return folder.FullName;
    }
}
