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
    public static Command Create(Func<ILanguageReader> reader, TimeProvider clock)
    {
        var command = new Command("understand", "Reads messages from standard input, one JSON object a line, and writes what BackBot understands.");
        command.SetAction(_ => Run(Console.In, Console.Out, Console.Error, reader(), clock));
        return command;
    }

    /// <summary>Answers line by line; stops at the first bad line with a message that names the line, the field and what is allowed.</summary>
    /// <returns>0, or 2 after bad input.</returns>
    public static int Run(TextReader input, TextWriter output, TextWriter errors, ILanguageReader reader, TimeProvider clock)
    {
        var number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            switch (UnderstandRequest.Parse(line, DateOnly.FromDateTime(clock.GetLocalNow().Date)))
            {
                case UnderstandRequest.Refused refused:
                    output.Flush();
                    errors.WriteLine($"understand: line {number}: {refused.Reason}");
                    return Bad;
                case UnderstandRequest.Accepted request:
                    output.WriteLine(UnderstandResult.Write(request.Id, request.Context, reader.Read(request.Text, request.Context)));
                    break;
            }
        }

        output.Flush();
        return 0;
    }
}
