# Prints the events of a feed as Perl's Data::ICal understands them; it leaves clock times with their zone.

use strict;
use warnings;
use utf8;
use Data::ICal;
use JSON::PP;

open my $file, '<:encoding(UTF-8)', $ARGV[0] or die;
my $text = do { local $/; <$file> };
my $calendar = Data::ICal->new(data => $text) or die "not parsed";
my @events;
for my $entry (@{$calendar->entries}) {
    next unless $entry->ical_entry_type eq 'VEVENT';
    my %found;
    for my $key (qw(dtstart dtend summary location description)) {
        my $values = $entry->property($key);
        $found{$key} = $values ? $values->[0]->decoded_value : '';
        if ($key =~ /^dt/) {
            my ($y, $m, $d, $h, $min, $s) = $found{$key} =~ /^(....)(..)(..)T(..)(..)(..)$/ or die $found{$key};
            my $zone = $values->[0]->parameters->{TZID};
            $found{$key} = "$y-$m-${d}T$h:$min:$s $zone";
        }
    }
    push @events, [map { $found{$_} } qw(dtstart dtend summary location description)];
}
print JSON::PP->new->ascii->encode(\@events), "\n";
