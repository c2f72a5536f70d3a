using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackBot.Tests.Channels.Connector;

/// <summary>Settings under which the service must not start; every one is told in one message.</summary>
public sealed class ConnectorStartTests
{
    [Theory]
    [InlineData("--environment Production", "MicrosoftAppId")]
    [InlineData("--MicrosoftAppType SingleTenant --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa --MicrosoftAppPassword x", "MicrosoftAppTenantId")]
    [InlineData("--MicrosoftAppType Sometimes --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa", "MicrosoftAppType")]
    [InlineData("--MicrosoftAppId 00000000-0000-0000-0000-0000000000aa --ChannelService https://elsewhere.example", "ChannelService")]
    public void IdentityThatIsNotWhole_StopsTheStart(string arguments, string named)
    {
        var failure = Assert.Throws<InvalidDataException>(() => Service.Build(["--Storage:Path", "unused.db", .. arguments.Split(' ')]));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SampleSettings_Start()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.sample.json")).Build();
        await using var service = Service.Build([.. sample.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")]);

        Assert.Equal(new ConnectorOptions().MaxBodyBytes, service.Services.GetRequiredService<IOptions<ConnectorOptions>>().Value.MaxBodyBytes);
        Assert.True(service.Services.GetRequiredService<IOptions<DirectLineOptions>>().Value.InProcess);
    }

    [Theory]
    [InlineData("--environment Development")]
    [InlineData("--environment Production --Connector:Enabled false")]
    [InlineData("--environment Production --MicrosoftAppType UserAssignedMsi --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa")]
    [InlineData("--MicrosoftAppType SingleTenant --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa --MicrosoftAppPassword x --MicrosoftAppTenantId y --ChannelService https://botframework.azure.us")]
    public async Task WholeIdentity_OrNone_Starts(string arguments) =>
        await Service.Build(["--Storage:Path", "unused.db", .. arguments.Split(' ')]).DisposeAsync();
}
