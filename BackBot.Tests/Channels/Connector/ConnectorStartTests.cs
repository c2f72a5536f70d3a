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

    [Theory]
    [InlineData("--environment Development")]
    [InlineData("--environment Production --Connector:Enabled false")]
    [InlineData("--environment Production --MicrosoftAppType UserAssignedMsi --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa")]
    [InlineData("--MicrosoftAppType SingleTenant --MicrosoftAppId 00000000-0000-0000-0000-0000000000aa --MicrosoftAppPassword x --MicrosoftAppTenantId y --ChannelService https://botframework.azure.us")]
    public async Task WholeIdentity_OrNone_Starts(string arguments) =>
        await Service.Build(["--Storage:Path", "unused.db", .. arguments.Split(' ')]).DisposeAsync();
}
