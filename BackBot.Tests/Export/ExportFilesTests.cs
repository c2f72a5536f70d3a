using BackBot.Tests.Channels;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Export;

/// <summary>"Export my data" on a channel that hands files on, and on one that does not.</summary>
public sealed class ExportFilesTests
{
    private const string Address = "https://chat.example.org";

    [Fact]
    public async Task AChannelThatTakesFiles_GetsThem_AndTheyHoldWhatTheLinksDo()
    {
        var channel = new MailChannel(takesFiles: true);
        await using var server = await StartAsync(channel);

        var reply = await AskAsync(server, channel);

        Assert.Equal(["application/json", "text/csv"], reply.Attachments.Select(file => file.ContentType).Order(StringComparer.Ordinal));
        Assert.All(reply.Attachments, file => Assert.Contains(file.ContentUrl, reply.Text, StringComparison.Ordinal));
        foreach (var file in reply.Attachments)
        {
            using var answer = await server.Client.GetAsync(file.ContentUrl[Address.Length..]);
            answer.EnsureSuccessStatusCode();
            Assert.Equal(file.Name, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            Assert.Contains("somebody", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AChannelThatDoesNot_GetsTheLinksAlone()
    {
        var channel = new MailChannel(takesFiles: false);
        await using var server = await StartAsync(channel);

        var reply = await AskAsync(server, channel);

        Assert.Empty(reply.Attachments ?? []);
        Assert.Contains(Address + "/export/", reply.Text, StringComparison.Ordinal);
    }

    private static Task<BackBotServer> StartAsync(MailChannel channel) => BackBotServer.StartAsync(
        new Dictionary<string, string?> { ["DirectLine:PublicUrl"] = Address },
        services => services.Insert(0, ServiceDescriptor.Singleton<IChannelSender>(channel)));

    private static async Task<Activity> AskAsync(BackBotServer server, MailChannel channel)
    {
        foreach (var (index, text) in ((string[])["hello", "yes", "export my data"]).Index())
        {
            await server.Services.GetRequiredService<IInboundTurns>().RunAsync(MessageOf(index, text), default);
        }

        return Assert.Single(channel.Sent, activity => activity.Text?.Contains("/export/", StringComparison.Ordinal) == true);
    }

    private static Activity MessageOf(int index, string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"m{index}",
        ChannelId = MailChannel.Id,
        ServiceUrl = "http://localhost",
        From = new ChannelAccount("somebody"),
        Recipient = new ChannelAccount("backbot"),
        Conversation = new ConversationAccount(id: "c"),
        LocalTimezone = "Europe/London",
        Text = text,
    };

    private sealed class MailChannel(bool takesFiles) : IChannelSender
    {
        public const string Id = "email";

        public List<Activity> Sent { get; } = [];

        public bool Serves(string channelId) => channelId == Id;

        public bool TakesFiles(string channelId) => takesFiles;

        public Task<SendResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellationToken)
        {
            Sent.Add(activity);
            return Task.FromResult<SendResult>(new SendResult.Sent(""));
        }
    }
}
