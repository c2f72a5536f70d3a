using System.CommandLine;
using BackBot.Dialogs.Language;

namespace BackBot.Commands;

/// <summary>
/// <c>understand</c>: reads messages, one JSON object a line, and writes what they mean, one JSON object a line. For content editors, and for measuring.
/// </summary>
internal static class UnderstandCommand
{
    private const int Bad = 2;

    /// <summary>The verb for the command line.</summary>
    public static Command Create(Func<ILanguageReader> load, TimeProvider clock)
    {
        var timed = new Option<bool>("--times") { Description = "Also writes to standard error how long loading and reading took; the first half of the messages warms up." };
        var command = new Command("understand", "Reads messages from standard input, one JSON object a line, and writes what BackBot understands.") { timed };
        command.SetAction(parsed =>
        {
            try
            {
                var times = new ReadingTimes(clock);
                var code = Run(Console.In, Console.Out, Console.Error, times.Load(load), clock, times);
                if (parsed.GetValue(timed))
                {
                    Console.Error.WriteLine(times);
                }

                return code;
            }
            catch (InvalidDataException problem)
            {
                Console.Error.WriteLine(problem.Message);
                return Bad;
            }
        });
        return command;
    }

    /// <summary>Answers line by line; stops at the first bad line with a message that names the line, the field and what is allowed.</summary>
    /// <returns>0, or 2 after bad input.</returns>
    public static int Run(TextReader input, TextWriter output, TextWriter errors, ILanguageReader reader, TimeProvider clock, ReadingTimes times)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var request = UnderstandRequest.Parse(line, DateOnly.FromDateTime(clock.GetLocalNow().Date));
                output.WriteLine(UnderstandResult.Write(request.Id, times.Read(reader, request.Text, request.Context)));
            }
            catch (BadLineException problem)
            {
                output.Flush();
                errors.WriteLine($"understand: line {number}: {problem.Message}");
                return Bad;
            }
        }

        output.Flush();
        return 0;
    }
}
