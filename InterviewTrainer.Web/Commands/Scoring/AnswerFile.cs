using System.Runtime.CompilerServices;
using System.Text;
using InterviewTrainer.Web.Commands.Tools;

namespace InterviewTrainer.Web.Commands.Scoring;

/// <summary>The file of answers that <c>score</c> reads, UTF-8, a line of JSON each; empty lines are passed over.</summary>
internal sealed class AnswerFile(FileInfo file)
{
    /// <summary>Longer than any answer that is taken in, every character of it escaped.</summary>
    public const int LongestLine = 2_000_000;

    /// <summary>The answers in order, read as they are asked for.</summary>
    /// <exception cref="ToolException">A line is no answer, or its id was there before; the message names file and line.</exception>
    public async IAsyncEnumerable<AnswerLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var (number, line) in LinesAsync(cancellationToken))
        {
            var answer = Parse(number, line);
            if (!lineOf.TryAdd(answer.Id, number))
            {
                throw Wrong(number, $"its id is that of line {lineOf[answer.Id]}.");
            }

            yield return answer;
        }
    }

    private AnswerLine Parse(int number, string line)
    {
        try
        {
            return AnswerLine.Read(line);
        }
        catch (ToolException exception)
        {
            throw Wrong(number, exception.Message);
        }
    }

    private async IAsyncEnumerable<(int Number, string Line)> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = file.OpenText();
        var (buffer, line, number) = (new char[16 * 1024], new StringBuilder(), 1);
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(buffer, '\n', at, read - at);
                line.Append(buffer, at, (end < 0 ? read : end) - at);
                if (line.Length > LongestLine)
                {
                    throw Wrong(number, $"longer than {LongestLine} characters.");
                }

                at = end < 0 ? read : end + 1;
                if (end >= 0)
                {
                    if (Take(line) is { } whole)
                    {
                        yield return (number, whole);
                    }

                    number++;
                }
            }
        }

        if (Take(line) is { } last)
        {
            yield return (number, last);
        }
    }

    /// <returns>Null for an empty line.</returns>
    private static string? Take(StringBuilder line)
    {
        var taken = line.ToString();
        line.Clear();
        return string.IsNullOrWhiteSpace(taken) ? null : taken;
    }

    private ToolException Wrong(int number, string what) => new($"{file.Name}, line {number}: {what}");
}
