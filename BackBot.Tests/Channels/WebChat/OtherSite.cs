using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Channels.WebChat;

/// <summary>A site that is not ours, with one page.</summary>
internal sealed class OtherSite(WebApplication app) : IAsyncDisposable
{
    public string Origin => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public string Body { get; set; } = "";

    public static async Task<OtherSite> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        var site = new OtherSite(app);
        app.MapGet("/", () => Results.Content($"<!doctype html><html lang=en><title>Another site</title>{site.Body}</html>", "text/html"));
        await app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
