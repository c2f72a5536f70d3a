using BackBot.Commands;

namespace BackBot.Tests.Coaching;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task Scratch()
    {
        var command = new PlanCommand(Shipped.Content, reader: null, TimeProvider.System);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await command.RunAsync(new StringReader(await File.ReadAllTextAsync("/tmp/coaching/in.ndjson")), output, error, CancellationToken.None);
        await File.WriteAllTextAsync("/tmp/coaching/out.ndjson", output.ToString() + error + code);
    }
}
