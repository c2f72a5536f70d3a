using BackBot.Channels.Connector;
using BackBot.Turns;

namespace BackBot.Tests.Channels.Connector;

public sealed class DeliveryTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(200, null, "Sent")]
    [InlineData(201, null, "Sent")]
    [InlineData(202, null, "Sent")]
    [InlineData(400, "BadArgument", "Failed")]
    [InlineData(401, "BotNotRegistered", "Failed")]
    [InlineData(403, "BotNotInConversationRoster", "Unreachable")]
    [InlineData(403, "BotDisabledByAdmin", "Unreachable")]
    [InlineData(403, "ConversationBlockedByUser", "Unreachable")]
    [InlineData(403, "MessageWritesBlocked", "Unreachable")]
    [InlineData(403, "ForbiddenOperationException", "Unreachable")]
    [InlineData(403, "NotEnoughPermissions", "Unreachable")]
    [InlineData(403, "InvalidBotApiHost", "Failed")]
    [InlineData(403, null, "Failed")]
    [InlineData(404, "ConversationNotFound", "Unreachable")]
    [InlineData(404, null, "Unreachable")]
    [InlineData(404, "ActivityNotFoundInConversation", "Failed")]
    [InlineData(412, "PreconditionFailed", "Throttled")]
    [InlineData(413, "MessageSizeTooBig", "Failed")]
    [InlineData(429, null, "Throttled")]
    [InlineData(500, "ServiceError", "Failed")]
    [InlineData(501, null, "Failed")]
    [InlineData(502, "ServiceError", "Throttled")]
    [InlineData(503, null, "Throttled")]
    [InlineData(504, null, "Throttled")]
    public void EveryAnswer_HasOneMeaning(int status, string? code, string meaning) =>
        Assert.Equal(meaning, DeliveryTable.Of(status, code, retryAfter: null, Now).GetType().Name);

    [Fact]
    public void Throttled_WaitsAsLongAsTheChannelAsks() =>
        Assert.Equal(new SendResult.Throttled(Now.AddSeconds(90)), DeliveryTable.Of(429, null, TimeSpan.FromSeconds(90), Now));
}
