using System.CommandLine;
using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Turns;

namespace BackBot.Commands;

/// <summary>
/// The <c>plan</c> verb: an assessment a line in, a plan a line out, by the same rules as the chat. The first bad line ends it with its number.
/// </summary>
/// <param name="reader">Finds danger signs in <c>freeText</c> and in the words about a leg or an arm; they join the rest.</param>
internal sealed class PlanCommand(LocalContent content, ILanguageReader? reader, TimeProvider clock)
{
    private readonly Coach coach = new(content);

    public static Command Create()
    {
        var simulate = new Option<int?>("--simulate") { Description = "Makes plans for so many made-up people instead, and prints figures and broken rules." };
        var seed = new Option<int>("--seed") { Description = "Which made-up people; the same seed gives the same people.", DefaultValueFactory = _ => 1 };
        var command = new Command("plan", "Reads an assessment a line, writes a plan a line, by the rules of the chat.") { simulate, seed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                var content = ContentLibrary.Load(TurnRegistration.ContentFolder).For(ContentLibrary.English);
                return parsed.GetValue(simulate) is { } people
                    ? await new PlanSimulation(content, parsed.GetValue(seed)).RunAsync(people, output, cancellationToken)
                    : await new PlanCommand(content, LanguageReader.Load(TurnRegistration.ContentFolder), TimeProvider.System).RunAsync(Console.In, output, error, cancellationToken);
            }
            catch (Exception problem) when (problem is ContentException or InvalidDataException)
            {
                await error.WriteLineAsync(problem.Message);
                return 1;
            }
        });
        return command;
    }

    /// <returns>0 when every line was answered, 1 at a bad one.</returns>
    public async Task<int> RunAsync(TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        for (var number = 1; await input.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var given = PlanInput.Read(line);
                if (given.Unknown.Count > 0)
                {
                    await error.WriteLineAsync($"line {number}: passed over, because no such field is known: {string.Join(", ", given.Unknown)}");
                }

                await output.WriteLineAsync(PlanOutput.Of(given.Id, PlanFor(given), content).Line());
            }
            catch (BadLineException problem)
            {
                await output.FlushAsync(cancellationToken);
                await error.WriteLineAsync($"line {number}: {problem.Message}");
                return 1;
            }
        }

        await output.FlushAsync(cancellationToken);
        return 0;
    }

    private Dialogs.People.Plan PlanFor(PlanInput given)
    {
        var today = given.Today ?? DateOnly.FromDateTime(clock.GetLocalNow().Date);
        string?[] texts = [given.FreeText, given.Assessment.LegOrArmSymptoms];
        var told = texts.OfType<string>().SelectMany(text => SignsIn(text, today));
        return coach.Day(new CoachRequest
        {
            Assessment = given.Assessment with { Signs = [.. told.Where(Sign.IsKnown).Distinct(StringComparer.Ordinal)] },
            Today = today,
            History = given.History,
        }).Plan;
    }

    private IReadOnlyList<string> SignsIn(string text, DateOnly today) =>
        reader?.Read(text, new ReadingContext("en", QuestionKind.None, today, Zone: null)).Signs ?? [];
}
