using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace BackBot.Tests.Compat.Connector;

public class ConfigurationTests
{
    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public void ChannelService_ChoosesTheCloud(string? service, string audience)
    {
        Assert.Equal(audience, new ConfigurationBotFrameworkAuthentication(Settings(("ChannelService", service))).GetOriginatingAudience());
    }

    [Fact]
    public async Task NoAppId_MeansNoAuthentication()
    {
        Assert.True(await new ConfigurationServiceClientCredentialFactory(Settings()).IsAuthenticationDisabledAsync(CancellationToken.None));
        var withId = new ConfigurationServiceClientCredentialFactory(Settings(("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "b")));
        Assert.False(await withId.IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.True(await withId.IsValidAppIdAsync("a", CancellationToken.None));
        Assert.False(await withId.IsValidAppIdAsync("b", CancellationToken.None));
    }

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMsi", "MicrosoftAppId")]
    [InlineData("Magic", "MicrosoftAppType")]
    public void AppType_WithoutWhatItNeeds_SaysWhichSetting(string type, string setting)
    {
        var settings = type == "SingleTenant"
            ? Settings(("MicrosoftAppType", type), ("MicrosoftAppId", "a"), ("MicrosoftAppPassword", "b"))
            : Settings(("MicrosoftAppType", type));

        var failure = Assert.ThrowsAny<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(settings));

        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        .Build();
}
