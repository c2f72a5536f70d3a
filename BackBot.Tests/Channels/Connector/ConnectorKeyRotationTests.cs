using System.Net;
using BackBot.Tests.Compat.Connector;

namespace BackBot.Tests.Channels.Connector;

/// <summary>Keys that the channel service replaces while the bot runs. A bot of its own: after a made-up key, new ones are not fetched for a while.</summary>
public sealed class ConnectorKeyRotationTests
{
    [Fact]
    public async Task RotatedKey_IsFetched()
    {
        var bot = new ConnectorAuthenticationTests.KnownBot();
        await bot.InitializeAsync();
        try
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
            bot.Issuer.Rotate();

            Assert.Equal(HttpStatusCode.OK, await PostAsync(bot));
            Assert.Equal(2, bot.Turns.Taken.Count);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private static async Task<HttpStatusCode> PostAsync(ConnectorAuthenticationTests.KnownBot bot) =>
        (await Post.ActivityAsync(bot.Server, Post.Message(serviceUrl: Issuer.ServiceUrl), "Bearer " + bot.Issuer.Token())).StatusCode;
}
